package org.basir.ranking.price;

/// Prices have changed: what was made of them is out of date.
public record PricesImported() {}
