"""Derives ndcg.csv, correlation.csv, classification.jsonl and lrap.jsonl with scikit-learn and scipy.

Random, worst and best NDCG come from enumerating orders. Run: python3 derive.py
"""

import csv
import itertools
import json

import numpy as np
from scipy.stats import kendalltau, rankdata, spearmanr
from sklearn.metrics import (
    accuracy_score, f1_score, hamming_loss, label_ranking_average_precision_score, ndcg_score,
    precision_score, recall_score)

RNG = np.random.default_rng(20190705)

GAINS = {
    "RAW": lambda r: r,
    "RANK": lambda r: rankdata(r) - 1,
    "MIN_SHIFT": lambda r: r - r.min(),
    "RATIO": lambda r: 1 + r,
    "QUINTILE_EXP": lambda r: 2 ** np.floor(5 * (rankdata(r) - 1) / len(r)) - 1,
}


def ndcg_in_order(gains, k):
    discounts = [1 / np.log2(i + 2) if i < k else 0 for i in range(len(gains))]
    return np.dot(gains, discounts) / np.dot(sorted(gains, reverse=True), discounts)


def enumerated(gains, scores, k):
    """NDCG of every order, and of every order that respects the scores."""
    everything, consistent = [], []
    for order in itertools.permutations(range(len(gains))):
        value = ndcg_in_order([gains[i] for i in order], k)
        everything.append(value)
        if all(scores[a] >= scores[b] for a, b in itertools.pairwise(order)):
            consistent.append(value)
    return np.mean(everything), min(consistent), max(consistent)


def lists():
    yield np.array([3.0, 2, 0, 1]), np.array([.5, .5, .5, .1]), "RAW"
    for n in (3, 4, 5, 6, 7):
        returns = np.round(RNG.standard_t(4, n) * 0.015, 4)
        tied = returns.copy()
        tied[-1] = tied[0]
        for r in (returns, tied):
            for s in (RNG.normal(size=n).round(3), RNG.integers(1, 4, n).astype(float), np.ones(n)):
                for gain in ("RANK", "MIN_SHIFT", "RATIO", "QUINTILE_EXP"):
                    yield r, s, gain


def joined(values):
    return " ".join(repr(float(v)) for v in values)


def rows():
    for returns, scores, gain in lists():
        gains = GAINS[gain](returns)
        for k in sorted({1, 2, 5, len(returns)}):
            random, worst, best = enumerated(gains, scores, k)
            averaged = ndcg_score([gains], [scores], k=k)
            yield [gain, k, joined(returns), joined(scores), averaged, random, worst, best]


def classification_case(rows, labels, zero_division):
    truth, predicted = (
        np.array([[int(label in row[side]) for label in labels] for row in rows]) for side in (0, 1))
    options = {"zero_division": zero_division}
    supported = [i for i in range(len(labels)) if truth[:, i].any()]
    f1 = {a: f1_score(truth, predicted, average=a, **options)
          for a in ("micro", "macro", "weighted", "samples")}
    return {
        "sectors": labels,
        "zero_division": "ONE" if zero_division else "ZERO",
        "rows": [{"truth": sorted(t), "predicted": sorted(p)} for t, p in rows],
        "expected": {
            "MICRO_F1": f1["micro"],
            "MACRO_F1_ALL": f1["macro"],
            "MACRO_F1_SUPPORTED": f1_score(
                truth, predicted, average="macro", labels=supported, **options),
            "WEIGHTED_F1": f1["weighted"],
            "SAMPLES_F1": f1["samples"],
            "SUBSET_ACCURACY": accuracy_score(truth, predicted),
            "HAMMING_LOSS": hamming_loss(truth, predicted),
            "MICRO_PRECISION": precision_score(truth, predicted, average="micro", **options),
            "MICRO_RECALL": recall_score(truth, predicted, average="micro", **options),
            "MEAN_LABELS": truth.sum() / len(rows),
            "MEAN_PREDICTED": predicted.sum() / len(rows),
        },
    }


def classification():
    toy = [({1}, {1}), ({2}, {1}), (set(), set()), ({1, 2}, {1})]
    for zero_division in (0, 1):
        yield classification_case(toy, [1, 2, 3], zero_division)
    for size, labels in ((30, 6), (120, 40)):
        draw = lambda: {int(c) for c in RNG.zipf(1.6, RNG.integers(0, 4)) if c <= labels}
        random = [(t := draw(), t if RNG.random() < .4 else draw()) for _ in range(size)]
        for zero_division in (0, 1):
            yield classification_case(random, list(range(1, labels + 1)), zero_division)


def label_rankings():
    draws = np.random.default_rng(7)
    yield [[1, 0, 0], [0, 0, 1]], [[.75, .5, 1], [1, .2, .1]]
    yield [[1, 1, 0], [0, 0, 0], [1, 1, 1]], [[.5, .5, .5], [.1, .2, .3], [.1, .2, .3]]
    for size, labels in ((20, 4), (60, 30)):
        truth = (draws.random((size, labels)) < 2 / labels).astype(int).tolist()
        yield truth, draws.random((size, labels)).round(3).tolist()
        yield truth, draws.integers(1, 5, (size, labels)).astype(float).tolist()


def write(name, header, lines):
    with open(name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


def correlations():
    seen = {}
    for returns, scores, _ in lists():
        seen[joined(returns), joined(scores)] = (
            spearmanr(scores, returns).statistic, kendalltau(scores, returns).statistic)
    return [[*key, *(0.0 if np.isnan(v) else v for v in value)] for key, value in seen.items()]


if __name__ == "__main__":
    np.seterr(all="ignore")
    write("ndcg.csv", ["gain", "k", "returns", "scores", "averaged", "random", "worst", "best"], rows())
    write("correlation.csv", ["returns", "scores", "spearman", "kendall"], correlations())
    with open("classification.jsonl", "w") as file:
        for case in classification():
            file.write(json.dumps(case) + "\n")
    with open("lrap.jsonl", "w") as file:
        for truth, scores in label_rankings():
            expected = label_ranking_average_precision_score(truth, scores)
            file.write(json.dumps({"truth": truth, "scores": scores, "expected": expected}) + "\n")
