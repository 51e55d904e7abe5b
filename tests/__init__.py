"""What the product is held to."""
