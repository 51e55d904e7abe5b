"""What is served between calls: health, errors, keys and the API."""
