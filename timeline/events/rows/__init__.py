"""Which events deserve a row of a timeline, and how high they rank."""
