package org.basir.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Writes files that a PDF reader may choke on, object by object.
final class HostilePdfs {

  private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

  private final List<byte[]> objects = new ArrayList<>();

  private HostilePdfs() {}

  /// A page whose content inflates to the given number of mebibytes of blanks.
  static byte[] bomb(int mebibytes) {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    return onePage(stream("/Filter /FlateDecode", deflated(blanks, mebibytes)));
  }

  /// A page that draws a form, which draws the next one ten times, and so on, ten levels deep.
  static byte[] formsInForms() {
    var pdf = new HostilePdfs();
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            + " /Resources << /XObject << /X 5 0 R >> >> >>");
    pdf.add(stream("", bytes("/X Do")));
    for (int level = 5; level < 15; level++) {
      pdf.add(
          stream(
              "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X %d 0 R >> >>"
                  .formatted(level + 1),
              bytes("/X Do ".repeat(10))));
    }
    pdf.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", bytes("q Q ".repeat(1_000))));
    return pdf.file();
  }

  /// A page tree whose only child is itself.
  static byte[] pageTreeLoop() {
    var pdf = new HostilePdfs();
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>");
    return pdf.file();
  }

  /// A form that draws itself.
  static byte[] formLoop() {
    var pdf = new HostilePdfs();
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            + " /Resources << /XObject << /X 4 0 R >> >> >>");
    pdf.add(
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>",
            bytes("/X Do")));
    return pdf.file();
  }

  /// A page tree that says it has a billion pages.
  static byte[] billionPages() {
    var pdf = new HostilePdfs();
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>");
    pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>");
    return pdf.file();
  }

  /// A page that inflates to the given number of mebibytes of text.
  static byte[] wordFlood(int mebibytes) {
    byte[] words = bytes("BT /F 9 Tf 9 700 Td (abcdefghijklmnopqrstuvwxyz) Tj ET\n".repeat(17_000));
    return onePage(stream("/Filter /FlateDecode", deflated(words, mebibytes)));
  }

  /// A page with a drawing and no text, as a scan has.
  static byte[] withoutText() {
    return onePage(stream("", bytes("0 0 600 800 re f")));
  }

  static byte[] encrypted() {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] onePage(byte[] content) {
    var pdf = new HostilePdfs();
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            + " /Resources << /Font << /F 5 0 R >> >> >>");
    pdf.add(content);
    pdf.add(FONT);
    return pdf.file();
  }

  private void add(String object) {
    add(bytes(object));
  }

  private void add(byte[] object) {
    objects.add(object);
  }

  private byte[] file() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(bytes("%PDF-1.7\n"));
    var table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(bytes((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(bytes("\nendobj\n"));
    }
    int start = out.size();
    int size = objects.size() + 1;
    out.writeBytes(bytes("xref\n0 %d\n%s".formatted(size, table)));
    out.writeBytes(bytes("trailer << /Size %d /Root 1 0 R >>\n".formatted(size)));
    out.writeBytes(bytes("startxref\n%d\n%%%%EOF\n".formatted(start)));
    return out.toByteArray();
  }

  private static byte[] stream(String entries, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(bytes("<< %s /Length %d >>\nstream\n".formatted(entries, content.length)));
    out.writeBytes(content);
    out.writeBytes(bytes("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] block, int times) {
    var out = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
      for (int i = 0; i < times; i++) {
        deflating.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
