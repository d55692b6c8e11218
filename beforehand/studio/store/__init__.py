"""The folder of an edition, as the studio changes it: one value at a time, never half, and with a way back."""
