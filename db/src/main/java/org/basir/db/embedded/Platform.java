package org.basir.db.embedded;

import java.util.Locale;

/// The operating system and processor, in the words of the archives of the server's binaries.
final class Platform {

  private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

  private Platform() {}

  static boolean isWindows() {
    return SYSTEM.startsWith("windows");
  }

  static boolean isLinux() {
    return SYSTEM.equals("linux");
  }

  /// Such as `linux-x86_64`.
  static String name() {
    return system() + "-" + processor();
  }

  private static String system() {
    if (isWindows()) {
      return "windows";
    }
    return SYSTEM.startsWith("mac") ? "darwin" : SYSTEM;
  }

  private static String processor() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other -> other;
    };
  }
}
