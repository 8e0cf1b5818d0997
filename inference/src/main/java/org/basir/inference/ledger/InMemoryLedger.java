package org.basir.inference.ledger;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basir.inference.llm.TokenUsage;

/// A ledger of one process, gone with it; a lock per tenant.
public final class InMemoryLedger implements BudgetLedger {

  private final LedgerSettings settings;
  private final InstantSource clock;
  private final Map<ScopePath, Tenant> tenants = new ConcurrentHashMap<>();

  public InMemoryLedger(LedgerSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Reservation reserve(Ask ask) {
    return tenant(ask.scope()).reserve(ask, clock.instant());
  }

  @Override
  public Settlement settle(Grant grant, TokenUsage usage) {
    long units = settings.weights().of(grant.model()).units(usage);
    return tenant(grant.scope()).settle(grant, units, clock.instant());
  }

  @Override
  public void release(Grant grant) {
    tenant(grant.scope()).release(grant, clock.instant());
  }

  @Override
  public Snapshot snapshot(ScopePath scope) {
    return tenant(scope).snapshot(scope, clock.instant());
  }

  @Override
  public void limit(ScopePath scope, Limit limit) {
    tenant(scope).limit(scope, limit);
  }

  @Override
  public void forget(ScopePath scope) {
    tenant(scope).forget(scope);
  }

  private Tenant tenant(ScopePath scope) {
    return tenants.computeIfAbsent(scope.tenant(), _ -> new Tenant(settings));
  }
}
