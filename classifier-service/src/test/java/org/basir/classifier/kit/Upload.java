package org.basir.classifier.kit;

import java.nio.charset.StandardCharsets;

/// A multipart form as a browser would send it.
public final class Upload {

  private static final String BOUNDARY = "----classifier-tests";

  private final StringBuilder form = new StringBuilder();

  public static Upload of(String fileName, String content) {
    return new Upload().part("file\"; filename=\"" + fileName, content);
  }

  /// Adds a further file.
  public Upload file(String name, String fileName, String content) {
    return part(name + "\"; filename=\"" + fileName, content);
  }

  public static Upload withoutFile() {
    return new Upload();
  }

  public Upload part(String name, String content) {
    form.append("--" + BOUNDARY + "\r\n")
        .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
        .append(content)
        .append("\r\n");
    return this;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] body() {
    return (form + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
