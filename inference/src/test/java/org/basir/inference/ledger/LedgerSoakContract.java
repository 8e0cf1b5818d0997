package org.basir.inference.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.basir.inference.ledger.LedgerModel.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every ledger keeps to, whatever happens.
abstract class LedgerSoakContract extends LedgerFixture {

  private static final int THREADS = 64;

  private final AtomicLong settled = new AtomicLong();
  private final AtomicLong seeds = new AtomicLong();
  private final List<Grant> crashed = Collections.synchronizedList(new ArrayList<>());

  /// Calls of each of the threads.
  abstract int calls();

  /// Operations of each random interleaving.
  abstract int operations();

  @Test
  @DisplayName("6.2, 9 (e): no overspend under 64 threads with failures injected")
  void neverOverspends() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    seeds.set(seed);
    long limit = 30L * THREADS * calls();
    ledger.limit(tenant, Limit.of(limit));
    ledger.limit(tenant.child("job 0"), Limit.of(limit / 4));

    var mostUsed = Collections.max(atOnce(THREADS, this::someCalls));

    assertThat(mostUsed).as("seed %d", seed).isBetween(limit / 2, limit);
    holds(tenant, settled.get(), crashed.stream().mapToLong(Grant::units).sum());
    clock.advance(LEASE);
    holds(tenant, settled.get(), 0);
    long late = crashed.stream().mapToLong(it -> ledger.settle(it, usage(7)).units()).sum();
    holds(tenant, settled.get() + late, 0);
  }

  /// The most that was ever seen spent and reserved.
  private long someCalls() {
    var random = new SplittableRandom(seeds.incrementAndGet());
    long most = 0;
    for (int i = 0; i < calls(); i++) {
      var scope = tenant.child("job " + random.nextInt(3)).child("request " + random.nextInt(5));
      if (ledger.reserve(ask(scope, random.nextInt(50, 100), 50)) instanceof Grant grant) {
        end(grant, random);
      }
      var seen = ledger.snapshot(tenant);
      most = Math.max(most, seen.spent() + seen.reserved());
    }
    return most;
  }

  private void end(Grant grant, SplittableRandom random) {
    switch (random.nextInt(10)) {
      case 0 -> crashed.add(grant);
      case 1 -> ledger.release(grant);
      case 2 -> {
        settle(grant, random);
        assertThat(ledger.settle(grant, usage(1_000)).units()).isLessThan(1_000);
      }
      default -> settle(grant, random);
    }
  }

  private void settle(Grant grant, SplittableRandom random) {
    var used = usage(random.nextInt((int) grant.units() + 1));
    settled.addAndGet(ledger.settle(grant, used).units());
  }

  @Test
  @DisplayName("6.2: random interleavings of all operations keep the rules")
  void agreesWithCountingEverythingAnew() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    var model = new LedgerModel();
    var job = tenant.child("job");
    model.limits.put(tenant, new Limit(3_000, Window.fixed(Duration.ofMinutes(40))));
    model.limits.put(job, new Limit(1_000, Window.sliding(Duration.ofMinutes(25))));
    model.limits.put(job.child("request"), Limit.of(20_000));
    model.limits.forEach(ledger::limit);
    for (int i = 0; i < operations(); i++) {
      step(model, random, "seed %d, step %d".formatted(seed, i));
    }
  }

  private void step(LedgerModel model, SplittableRandom random, String place) {
    switch (random.nextInt(6)) {
      case 0 -> clock.advance(Duration.ofSeconds(random.nextInt(1, 300)));
      case 1, 2, 3 -> reserve(model, random, place);
      case 4 -> any(model, random).forEach(call -> settle(call, random));
      default -> any(model, random).forEach(this::release);
    }
    var now = clock.instant();
    for (var scope : tenant.child("job").child("request").child("segment").fromTenant()) {
      var seen = ledger.snapshot(scope);
      assertThat(seen.spent()).as(place).isEqualTo(model.spent(scope, now));
      assertThat(seen.reserved()).as(place).isEqualTo(model.reserved(scope, now));
    }
  }

  private void reserve(LedgerModel model, SplittableRandom random, String place) {
    var path = tenant.child("job").child("request").child("segment").fromTenant();
    long min = random.nextInt(1, 300);
    var ask = ask(path.get(random.nextInt(path.size())), min + random.nextInt(500), min);
    long available = model.available(ask.scope(), clock.instant());
    switch (ledger.reserve(ask)) {
      case Denied denied -> {
        assertThat(available).as(place).isLessThan(min);
        assertThat(denied.available()).as(place).isEqualTo(Math.max(0, available));
      }
      case Grant grant -> {
        assertThat(grant.units()).as(place).isEqualTo(Math.min(available, ask.want()));
        model.calls.add(new Call(grant));
      }
    }
  }

  private void settle(Call call, SplittableRandom random) {
    int used = random.nextInt(random.nextInt(20) == 0 ? 2_000 : (int) call.grant.units() + 1);
    long units = ledger.settle(call.grant, usage(used)).units();
    assertThat(units).isEqualTo(call.settled.orElse((long) used));
    call.settled = call.settled.or(() -> Optional.of((long) used));
  }

  private void release(Call call) {
    ledger.release(call.grant);
    call.released = true;
  }

  private static List<Call> any(LedgerModel model, SplittableRandom random) {
    return model.calls.isEmpty()
        ? List.of()
        : List.of(model.calls.get(random.nextInt(model.calls.size())));
  }
}
