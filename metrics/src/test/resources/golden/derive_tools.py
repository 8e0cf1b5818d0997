"""Derives tools.csv: NDCG of runs with ties as scikit-learn, trec_eval and gdeval report it.

scikit-learn is asked itself. trec_eval 9 (m_ndcg.c, m_ndcg_cut.c: gain is the grade, `float` scores,
ties by docno descending, ideal over all judged) and gdeval (gain 2^grade - 1, same ties) are
written down from their definitions. Run: python3 derive_tools.py
"""

import csv

import numpy as np
from sklearn.metrics import ndcg_score

RNG = np.random.default_rng(20200201)


def dcg(gains, k):
    return sum(g / np.log2(i + 2) for i, g in enumerate(gains[:k]))


def by_docno_descending(names, scores, number):
    pairs = sorted(zip(names, scores), key=lambda p: p[0], reverse=True)
    return [name for name, score in sorted(pairs, key=lambda p: -number(p[1]))]


def ordered(names, grades, scores, k, number, gain):
    judged = {n: gain(g) for n, g in zip(names, grades)}
    retrieved = [(n, s) for n, s in zip(names, scores) if s is not None]
    order = by_docno_descending(*zip(*retrieved), number)
    ideal = dcg(sorted(judged.values(), reverse=True), k)
    return dcg([judged[n] for n in order], k) / ideal if ideal > 0 else 0.0


def rows():
    cases = [(["a", "b", "c", "d"], [3, 2, 0, 1], [.5, .5, .5, .1])]
    cases.append((["a", "b"], [1, 0], [0.1 + 1e-12, 0.1]))  # equal as float, not as double
    cases.append((["x", "y", "z"], [0, 0, 0], [1.0, 2.0, 3.0]))
    for n in (2, 5, 9, 30):
        for top in (2, 5):
            names = [f"sector-{i}" for i in RNG.permutation(n)]
            grades = RNG.integers(0, top, n).tolist()
            scores = RNG.integers(1, 5, n).astype(float).tolist()
            cases.append((names, grades, scores))
            cases.append((names, grades, [s if RNG.random() < .8 else None for s in scores[:-1]] + [1.0]))
    for names, grades, scores in cases:
        lowest = min(s for s in scores if s is not None)
        filled = [lowest - 1 if s is None else s for s in scores]
        for k in (1, 2, 5, 10, len(names)):
            yield [k, " ".join(names), " ".join(map(str, grades)),
                   " ".join("-" if s is None else repr(s) for s in scores),
                   ndcg_score([grades], [filled], k=k),
                   ordered(names, grades, scores, k, np.float32, lambda g: g),
                   ordered(names, grades, scores, k, float, lambda g: 2 ** g - 1)]


if __name__ == "__main__":
    with open("tools.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["k", "names", "grades", "scores", "sklearn", "trec", "burges"])
        writer.writerows([*row[:4], *map(float, row[4:])] for row in rows())
