package org.basir.ranking.price;

/// Prices, or what is known of splits, have changed: what was made of them is out of date.
public record PricesImported() {}
