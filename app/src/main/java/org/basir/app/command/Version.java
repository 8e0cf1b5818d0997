package org.basir.app.command;

import org.basir.metrics.report.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the program's manifest.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"BASIR Suite " + CodeVersion.of(Version.class)};
  }
}
