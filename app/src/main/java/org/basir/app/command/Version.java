package org.basir.app.command;

import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the program's manifest.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var built = Version.class.getPackage().getImplementationVersion();
    return new String[] {"BASIR Suite " + (built == null ? "(not packaged)" : built)};
  }
}
