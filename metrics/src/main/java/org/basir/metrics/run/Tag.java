package org.basir.metrics.run;

import org.basir.metrics.ranking.Protocol;
import org.basir.metrics.ranking.Role;

/// The last column of a TREC run: a ranker's name, and behind an `@` the protocol where it is
/// known.
record Tag(String ranker, Role role, Protocol protocol) {

  static Tag of(RankerRun run) {
    return new Tag(run.ranker(), run.role(), run.protocol());
  }

  /// A tag without a protocol we know is a name as it stands.
  static Tag parse(String text) {
    int at = text.lastIndexOf('@');
    return at < 0
        ? new Tag(text, Role.RANKER, Protocol.UNSTATED)
        : new Tag(text.substring(0, at), Role.RANKER, Protocol.of(text.substring(at + 1)));
  }

  String text() {
    return protocol == Protocol.UNSTATED ? ranker : ranker + "@" + protocol.label();
  }
}
