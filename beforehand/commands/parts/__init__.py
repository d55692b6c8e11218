"""What commands are made of: their options, their questions, what they tell."""
