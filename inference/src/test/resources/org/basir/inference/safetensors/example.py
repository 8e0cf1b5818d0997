"""Writes example.safetensors by the Python package safetensors."""

import numpy as np
from safetensors.numpy import save_file

save_file(
    {
        "weight": np.array([[1, -2.5, 3], [0.1, 65504, -0.0]], np.float32),
        "half": np.array([0.5, -1.25, 0.1], np.float16),
        "text": np.frombuffer("ports\ntea\n₹".encode(), np.uint8),
    },
    "example.safetensors",
    {"name": "example", "note": "a \"quoted\" ₹"},
)
