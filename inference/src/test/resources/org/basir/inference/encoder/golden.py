"""Writes golden.json: token numbers and vectors by the Python packages tokenizers and onnxruntime.

usage: golden.py HOME, where HOME/models holds the unpacked models.
"""

import json
import sys

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

TEXTS = [
    "Customs duty on gold bars is reduced from 10 per cent to 6 per cent.",
    "I propose an outlay of Rs. 12,500 crore for rural roads, irrigation & micro-finance.",
    "",
    "कृषि और ग्रामीण विकास",
    "SMEs’ credit—₹ 3.5 lakh crore—via NABARD/SIDBI (2014-15)!",
    "tea " * 300,
]
MODELS = {"bge-small-en-v1.5": ("CLS", 512), "all-minilm-l6-v2": ("MEAN", 256)}


def encode(home, model, pooling, limit):
    folder = f"{home}/models/{model}/{model}"
    tokenizer = Tokenizer.from_file(folder + "-tokenizer.json")
    tokenizer.no_padding()
    tokenizer.enable_truncation(limit)
    session = onnxruntime.InferenceSession(folder + ".onnx", providers=["CPUExecutionProvider"])
    for text in TEXTS:
        ids = tokenizer.encode(text).ids
        row = np.array([ids], np.int64)
        hidden = session.run(
            ["last_hidden_state"],
            {
                "input_ids": row,
                "attention_mask": np.ones_like(row),
                "token_type_ids": np.zeros_like(row),
            },
        )[0][0].astype(np.float64)
        vector = hidden[0] if pooling == "CLS" else hidden.mean(axis=0)
        vector /= np.linalg.norm(vector)
        yield {"text": text, "ids": ids, "vector": [round(float(v), 7) for v in vector]}


if __name__ == "__main__":
    golden = {m: list(encode(sys.argv[1], m, *how)) for m, how in MODELS.items()}
    with open("golden.json", "w") as file:
        json.dump(golden, file, ensure_ascii=False)
        file.write("\n")
