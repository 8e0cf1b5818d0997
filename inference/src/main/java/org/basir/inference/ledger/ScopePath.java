package org.basir.inference.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where tokens are used, from the tenant down: `tenant/job/request/segment`, of which the last
/// ones may be missing.
///
/// @param names from the tenant's; 1 to 4, each of 1 to 200 characters, without `/` and control
///   characters
public record ScopePath(List<String> names) {

  private static final Pattern NAME = Pattern.compile("[^/\\p{Cntrl}]{1,200}");

  /// What a scope stands for, by its depth.
  public enum Level {
    TENANT,
    JOB,
    REQUEST,
    SEGMENT
  }

  public ScopePath {
    names = List.copyOf(names);
    if (names.isEmpty() || names.size() > Level.values().length) {
      throw new IllegalArgumentException("A scope has 1 to 4 names, not " + names.size());
    }
    names.forEach(ScopePath::check);
  }

  public static ScopePath of(String tenant, String... below) {
    return new ScopePath(Stream.concat(Stream.of(tenant), Stream.of(below)).toList());
  }

  /// Reads what [#toString()] writes.
  public static ScopePath parse(String text) {
    return new ScopePath(List.of(text.split("/", -1)));
  }

  public Level level() {
    return Level.values()[names.size() - 1];
  }

  /// A scope below.
  ///
  /// @throws IllegalArgumentException below a segment
  public ScopePath child(String name) {
    return new ScopePath(Stream.concat(names.stream(), Stream.of(name)).toList());
  }

  public ScopePath tenant() {
    return upTo(1);
  }

  public Optional<ScopePath> parent() {
    return names.size() == 1 ? Optional.empty() : Optional.of(upTo(names.size() - 1));
  }

  /// The tenant first, this scope last: the order in which all locks are taken.
  public List<ScopePath> fromTenant() {
    return IntStream.rangeClosed(1, names.size()).mapToObj(this::upTo).toList();
  }

  /// Whether the other is this scope or lies below it.
  public boolean contains(ScopePath other) {
    return other.names.size() >= names.size() && other.upTo(names.size()).equals(this);
  }

  @Override
  public String toString() {
    return String.join("/", names);
  }

  private ScopePath upTo(int depth) {
    return depth == names.size() ? this : new ScopePath(names.subList(0, depth));
  }

  private static void check(String name) {
    if (name.isBlank() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("No name of a scope: '" + name + "'");
    }
  }
}
