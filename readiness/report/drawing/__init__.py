"""Charts drawn with shapes and type, one file a kind of chart."""
