package org.basir.inference.ledger;

/// The answer to an [Ask].
public sealed interface Reservation permits Grant, Denied {}
