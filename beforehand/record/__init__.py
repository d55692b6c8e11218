"""What may leave, what was printed from what, and what need not be printed again."""
