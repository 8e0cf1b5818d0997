package org.basir.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Answers what does not get as far as the application, such as a malformed request line, where
/// Tomcat would show a page of its own.
final class ContainerProblems extends ErrorReportValve {

  private final JsonMapper json;

  ContainerProblems(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    var isError = response.getStatus() >= 400;
    if (isError && response.getContentWritten() == 0 && response.setErrorReported()) {
      write(response);
    }
  }

  private void write(Response response) {
    try {
      var problem = Problems.of(HttpStatusCode.valueOf(response.getStatus())).body();
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(json.writeValueAsString(problem));
        response.finishResponse();
      }
    } catch (IOException gone) {
      getContainer().getLogger().debug("Nobody to report an error to", gone);
    }
  }
}
