package org.basir.inference.ledger;

import org.basir.inference.llm.TokenUsage;

/// Keeps the calls to language models within limits on tenants, jobs, requests and segments.
///
/// Every call is reserved before it is made and settled or released after. For every scope with a
/// limit, what is spent and reserved in its window never exceeds the limit, whoever asks at the
/// same time; only a call that uses more than it was granted can bring a scope into debt, which
/// later calls see. Limits of scopes below may add up to more than the one above: grants never do.
///
/// Safe for use by several threads.
public interface BudgetLedger {

  /// Reserves on the whole path or not at all; as much as is left everywhere, up to what is wanted.
  ///
  /// A key that was asked for before in the tenant gets the same grant again, as long as it is open
  /// or settled; after a release or the end of its lease it is a new call.
  ///
  /// @throws IllegalArgumentException if the key was used for another scope
  Reservation reserve(Ask ask);

  /// Charges what a call used, all of it, also above the grant and after the end of the lease, and
  /// frees what it left. Settling again changes nothing and returns what was settled first.
  ///
  /// @throws IllegalArgumentException if the reservation isn't known, or no longer
  Settlement settle(Grant grant, TokenUsage usage);

  /// Frees a grant of which nothing was used; does nothing once it is settled or free.
  void release(Grant grant);

  /// All zeros and no limit for a scope that was never used.
  Snapshot snapshot(ScopePath scope);

  /// Sets or changes a limit. With another window than before the scope starts with nothing used;
  /// what is open then still counts above and below, but no longer here.
  void limit(ScopePath scope, Limit limit);

  /// Drops a scope and all below, with limits and counts; what they used stays counted above.
  void forget(ScopePath scope);
}
