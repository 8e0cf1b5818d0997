package org.basir.ranking.price;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class PackedFiles {

  private PackedFiles() {}

  static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  static byte[] zip(String... files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (var i = 0; i < files.length; i++) {
        zip.putNextEntry(new ZipEntry(i + ".csv"));
        zip.write(files[i].getBytes(StandardCharsets.UTF_8));
      }
    }
    return packed.toByteArray();
  }
}
