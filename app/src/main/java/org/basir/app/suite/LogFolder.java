package org.basir.app.suite;

import ch.qos.logback.core.PropertyDefinerBase;

/// Tells the logging configuration where the data folder is.
public final class LogFolder extends PropertyDefinerBase {

  @Override
  public String getPropertyValue() {
    return SuiteSettings.home(System.getenv()).resolve("logs").toString();
  }
}
