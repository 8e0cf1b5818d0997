"""Writes the tiny ONNX graphs of this folder (onnx 1.23). Each is a few hundred bytes.

An embedding of token t is the row t of a fixed table, so that tests can say what comes out.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WORDS, WIDTH = 12, 4
TABLE = np.array([[(w * (i + 3) % 7) - 3 for i in range(WIDTH)] for w in range(WORDS)], np.float32)


def ints(name):
    return helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "sequence"])


def floats(name, shape):
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def save(name, nodes, inputs, outputs, constants=()):
    graph = helper.make_graph(nodes, name, inputs, outputs, list(constants))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, name + ".onnx")


table = numpy_helper.from_array(TABLE, "table")
ids, mask = ints("input_ids"), ints("attention_mask")
gather = helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])
hidden = floats("last_hidden_state", ["batch", "sequence", WIDTH])

save("encoder", [gather], [ids, mask], [hidden], [table])

save(
    "pooled",
    [
        gather,
        helper.make_node(
            "ReduceMax", ["last_hidden_state"], ["sentence_embedding"], axes=[1], keepdims=0
        ),
    ],
    [ids, mask],
    [floats("sentence_embedding", ["batch", WIDTH])],
    [table],
)

save(
    "quantised",
    [
        helper.make_node("Gather", ["table", "input_ids"], ["gathered"]),
        helper.make_node("DynamicQuantizeLinear", ["gathered"], ["bytes", "scale", "zero"]),
        helper.make_node("DequantizeLinear", ["bytes", "scale", "zero"], ["last_hidden_state"]),
    ],
    [ids, mask],
    [hidden],
    [table],
)

save(
    "adder",
    [helper.make_node("Add", ["left", "right"], ["sum"])],
    [floats("left", [2]), floats("right", [2])],
    [floats("sum", [2])],
)

save(
    "counter",
    [helper.make_node("ReduceSum", ["attention_mask"], ["count"], keepdims=0)],
    [ids, mask],
    [helper.make_tensor_value_info("count", TensorProto.INT64, [])],
)
