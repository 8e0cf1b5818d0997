package org.basir.inference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.basir.inference.llm.TokenUsage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every ledger keeps to.
abstract class LedgerContract extends LedgerFixture {

  @Test
  @DisplayName("6.2: of 32 threads that reserve 400 of 10,000, exactly 25 succeed")
  void grantsNoMoreThanTheLimitAtOnce() throws Exception {
    ledger.limit(tenant, Limit.of(10_000));

    var answers = atOnce(32, () -> ledger.reserve(ask(tenant.child("job"), 400)));

    var grants = answers.stream().filter(Grant.class::isInstance).map(Grant.class::cast).toList();
    assertThat(grants).hasSize(25);
    assertThat(answers).filteredOn(Denied.class::isInstance).hasSize(7);
    holds(tenant, 0, 10_000);
    grants.forEach(grant -> ledger.settle(grant, usage(250)));
    holds(tenant, 6_250, 0);
    holds(tenant.child("job"), 6_250, 0);
  }

  @Test
  @DisplayName("6.2: settling twice changes nothing")
  void settlesOnce() {
    var grant = granted(ask(tenant, 400));

    var first = ledger.settle(grant, usage(250));

    assertThat(first).isEqualTo(new Settlement(250, 0));
    assertThat(ledger.settle(grant, usage(90))).isEqualTo(first);
    ledger.release(grant);
    holds(tenant, 250, 0);
  }

  @Test
  @DisplayName("6.2: 700 used of a grant of 400 and a limit of 500 leave a debt of 200")
  void bringsAScopeIntoDebt() {
    ledger.limit(tenant, Limit.of(500));

    var settlement = ledger.settle(granted(ask(tenant, 400)), usage(700));

    assertThat(settlement).isEqualTo(new Settlement(700, 300));
    var snapshot = ledger.snapshot(tenant);
    assertThat(snapshot.spent()).isEqualTo(700);
    assertThat(snapshot.available()).isZero();
    assertThat(snapshot.debt()).isEqualTo(200);
    assertThat(snapshot.overrun()).isEqualTo(300);
    assertThat(denied(ask(tenant, 1)).available()).isZero();
  }

  @Test
  @DisplayName("6.2: a denial leaves every scope of the path untouched")
  void reservesAllOrNothing() {
    var request = tenant.child("job").child("request");
    ledger.limit(tenant, Limit.of(1_000));
    ledger.limit(request, Limit.of(100));

    var denied = denied(ask(request, 400));

    assertThat(denied.node()).isEqualTo(request);
    assertThat(denied.available()).isEqualTo(100);
    assertThat(denied.retryAt()).isEmpty();
    request.fromTenant().forEach(scope -> holds(scope, 0, 0));
  }

  @Test
  @DisplayName("6.2 (1): a grant is the least that is left on the path, from min to want")
  void grantsWhatIsLeftOnTheWholePath() {
    var job = tenant.child("job");
    ledger.limit(tenant, Limit.of(1_000));
    ledger.limit(job, Limit.of(600));

    assertThat(granted(ask(job, 400, 100)).units()).isEqualTo(400);
    assertThat(granted(ask(job, 400, 100)).units()).isEqualTo(200);
    assertThat(denied(ask(job, 400, 100)).node()).isEqualTo(job);
    assertThat(granted(ask(tenant.child("other"), 900, 1)).units()).isEqualTo(400);
    holds(tenant, 0, 1_000);
  }

  @Test
  @DisplayName("6.2 (7): limits below may add up to more than the one above, grants never")
  void allowsOversubscription() {
    ledger.limit(tenant, Limit.of(1_000));
    for (var job : List.of("a", "b", "c")) {
      ledger.limit(tenant.child(job), Limit.of(800));
    }

    assertThat(granted(ask(tenant.child("a"), 800, 1)).units()).isEqualTo(800);
    assertThat(granted(ask(tenant.child("b"), 800, 1)).units()).isEqualTo(200);
    assertThat(denied(ask(tenant.child("c"), 800, 1)).node()).isEqualTo(tenant);
  }

  @Test
  @DisplayName("6.2 (3): the same key gets the same reservation")
  void reservesOnceForAKey() throws Exception {
    ledger.limit(tenant, Limit.of(1_000));
    var ask = ask(tenant.child("job"), 400);

    var answers = atOnce(16, () -> ledger.reserve(ask));

    assertThat(answers).containsOnly(answers.getFirst());
    holds(tenant, 0, 400);
    ledger.settle(granted(ask), usage(300));
    assertThat(granted(ask).id()).isEqualTo(((Grant) answers.getFirst()).id());
    assertThat(granted(ask).settled()).isTrue();
    holds(tenant, 300, 0);
  }

  @Test
  void keepsKeysOfTenantsApart() {
    var key = new IdempotencyKey("call 1");
    var other = ScopePath.of(tenant + "-other");

    var first = granted(Ask.exactly(10, tenant, "model", key));

    assertThat(granted(Ask.exactly(10, other, "model", key)).id()).isNotEqualTo(first.id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.reserve(Ask.exactly(10, tenant.child("job"), "model", key)))
        .withMessageContaining("call 1");
  }

  @Test
  void reservesAnewForAKeyThatWasReleased() {
    ledger.limit(tenant, Limit.of(400));
    var ask = ask(tenant, 400);
    var failed = granted(ask);
    ledger.release(failed);
    ledger.release(failed);
    holds(tenant, 0, 0);

    var retry = granted(ask);

    assertThat(retry.id()).isNotEqualTo(failed.id());
    holds(tenant, 0, 400);
  }

  @Test
  @DisplayName("6.2 (4): a lease that ends frees its units, and a late settlement still charges")
  void freesWhatACrashLeftReserved() {
    ledger.limit(tenant, Limit.of(500));
    var crashed = granted(ask(tenant, 400));
    assertThat(denied(ask(tenant, 200)).retryAt()).contains(crashed.expiresAt());

    clock.advance(LEASE);

    holds(tenant, 0, 0);
    var other = granted(ask(tenant, 450));
    assertThat(ledger.settle(crashed, usage(300)).units()).isEqualTo(300);
    holds(tenant, 300, 450);
    assertThat(ledger.snapshot(tenant).debt()).isEqualTo(250);
    ledger.settle(other, usage(100));
    holds(tenant, 400, 0);
  }

  @Test
  void keepsAGrantUntilItsLeaseEnds() {
    var grant = granted(ask(tenant, 400));

    clock.advance(LEASE.minusMillis(1));

    assertThat(grant.expiresAt()).isEqualTo(grant.at().plus(LEASE));
    holds(tenant, 0, 400);
  }

  @Test
  void chargesACallThatWasReleasedTooEarly() {
    var grant = granted(ask(tenant, 400));
    ledger.release(grant);

    ledger.settle(grant, usage(30));

    holds(tenant, 30, 0);
  }

  @Test
  @DisplayName("6.2 (5): what is wanted by default")
  void wantsTheOutputThatIsAskedFor() {
    var equal = TokenWeights.EQUAL;

    assertThat(equal.want(100, OptionalInt.empty(), 100_000)).isEqualTo(16_484);
    assertThat(equal.want(100, OptionalInt.empty(), 8_192)).isEqualTo(8_292);
    assertThat(equal.want(100, OptionalInt.of(500), 8_192)).isEqualTo(600);
    assertThat(TokenWeights.OUTPUT_ONLY.want(100, OptionalInt.of(500), 8_192)).isEqualTo(500);
  }

  @Test
  @DisplayName("6.2 (6): usage belongs to the fixed window of its reservation")
  void startsAnewWithEachFixedWindow() {
    ledger.limit(tenant, new Limit(1_000, Window.fixed(Duration.ofHours(1))));
    clock.advance(Duration.ofMinutes(55));
    var open = granted(ask(tenant, 600));
    var denied = denied(ask(tenant, 600));
    assertThat(denied.retryAt()).contains(clock.instant().plus(Duration.ofMinutes(5)));

    clock.advance(Duration.ofMinutes(5));

    holds(tenant, 0, 0);
    assertThat(ledger.settle(open, usage(900)).overrun()).isEqualTo(300);
    holds(tenant, 0, 0);
    assertThat(ledger.snapshot(tenant).overrun()).isEqualTo(300);
    assertThat(granted(ask(tenant, 1_000)).units()).isEqualTo(1_000);
  }

  @Test
  @DisplayName("6.2 (6): usage leaves a sliding window one by one")
  void forgetsWhatLeavesASlidingWindow() {
    ledger.limit(tenant, new Limit(1_000, Window.sliding(Duration.ofHours(1))));
    var first = clock.instant();
    ledger.settle(granted(ask(tenant, 300)), usage(300));
    clock.advance(Duration.ofMinutes(20));
    ledger.settle(granted(ask(tenant, 500)), usage(600));

    assertThat(denied(ask(tenant, 200)).retryAt()).contains(first.plus(Duration.ofHours(1)));
    assertThat(denied(ask(tenant, 500)).retryAt()).contains(first.plus(Duration.ofMinutes(80)));
    assertThat(denied(ask(tenant, 1_001)).retryAt()).isEmpty();
    clock.advance(Duration.ofMinutes(40));
    holds(tenant, 600, 0);
    clock.advance(Duration.ofMinutes(20));
    holds(tenant, 0, 0);
  }

  @Test
  void tellsWhenTheLastScopeThatBlocksWillHaveRoom() {
    var job = tenant.child("job");
    ledger.limit(tenant, Limit.of(500));
    ledger.limit(job, new Limit(400, Window.sliding(Duration.ofMinutes(30))));
    var grant = granted(ask(job, 400));

    assertThat(denied(ask(job, 300)).retryAt()).contains(grant.expiresAt());
    ledger.settle(grant, usage(400));
    assertThat(denied(ask(job, 100)).retryAt()).contains(grant.at().plus(Duration.ofMinutes(30)));
    assertThat(denied(ask(job, 300)).retryAt()).as("the tenant never has room").isEmpty();
  }

  @Test
  void changesLimits() {
    ledger.settle(granted(ask(tenant, 400)), usage(400));
    ledger.limit(tenant, Limit.of(300));
    assertThat(ledger.snapshot(tenant).debt()).isEqualTo(100);

    ledger.limit(tenant, Limit.of(700));

    assertThat(ledger.snapshot(tenant).available()).isEqualTo(300);
  }

  @Test
  void startsWithNothingUsedInAnotherWindow() {
    var open = granted(ask(tenant.child("job"), 400));
    ledger.limit(tenant, new Limit(300, Window.fixed(Duration.ofDays(1))));

    holds(tenant, 0, 0);
    granted(ask(tenant, 300));
    ledger.settle(open, usage(400));
    holds(tenant, 0, 300);
    holds(tenant.child("job"), 400, 0);
  }

  @Test
  void forgetsAScopeAndKeepsItsUsageAbove() {
    var job = tenant.child("job");
    ledger.limit(job, Limit.of(400));
    ledger.settle(granted(ask(job.child("request"), 200)), usage(200));
    var open = granted(ask(job, 200));

    ledger.forget(job);

    assertThat(ledger.snapshot(job)).isEqualTo(Snapshot.unknown(job));
    assertThat(ledger.snapshot(job.child("request")).spent()).isZero();
    holds(tenant, 200, 200);
    ledger.settle(open, usage(150));
    holds(tenant, 350, 0);
    holds(job, 0, 0);
  }

  @Test
  void countsTokensOfEachModelByItsWeights() {
    var weights =
        new ModelWeights(
            Map.of("large", new TokenWeights(2_000, 200, 8_000)), TokenWeights.OUTPUT_ONLY);
    ledger = ledger(settings.withWeights(weights), clock);
    var usage = new TokenUsage(101, 1, 10, 20, TokenUsage.Source.REPORTED);
    var key = new IdempotencyKey("large");

    var large = granted(Ask.exactly(400, tenant.child("large"), "large", key));

    assertThat(ledger.settle(large, usage).units()).as("360.2 rounded up").isEqualTo(361);
    assertThat(ledger.settle(granted(ask(tenant, 400)), usage).units()).isEqualTo(20);
  }

  @Test
  void forgetsReservationsThatEndedLongAgo() {
    ledger = ledger(settings.withMemory(Duration.ofHours(1)), clock);
    var ask = ask(tenant, 400);
    var settled = granted(ask);
    ledger.settle(settled, usage(100));
    clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(granted(ask).settled()).isTrue();

    clock.advance(Duration.ofMillis(1));

    assertThat(granted(ask).id()).isNotEqualTo(settled.id());
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.settle(settled, usage(100)));
    assertThatNoException().isThrownBy(() -> ledger.release(settled));
    holds(tenant, 100, 400);
  }
}
