package org.basir.ingest.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the child JVM writes to its parent, in a binary form of our own.
sealed interface ChildReport {

  /// The file was read.
  record Read(RawPdf pdf) implements ChildReport {}

  /// The file was not read.
  ///
  /// @param slug of the refusal
  /// @param detail what was found
  record Failed(String slug, String detail) implements ChildReport {}

  /// Starts every report, so that stray output is not taken for one.
  int MAGIC = 0x42534952;

  int LONGEST_STRING = 16_000;

  default void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    switch (this) {
      case Read(RawPdf pdf) -> {
        out.writeBoolean(true);
        write(pdf, out);
      }
      case Failed(String slug, String detail) -> {
        out.writeBoolean(false);
        out.writeUTF(slug);
        out.writeUTF(shortened(detail));
      }
    }
  }

  private static void write(RawPdf pdf, DataOutputStream out) throws IOException {
    out.writeInt(pdf.pages());
    out.writeInt(pdf.lostLines());
    out.writeInt(pdf.lines().size());
    for (RunLine line : pdf.lines()) {
      out.writeInt(line.page());
      out.writeFloat(line.y());
      out.writeInt(line.runs().size());
      for (Run run : line.runs()) {
        out.writeUTF(shortened(run.font()));
        out.writeFloat(run.size());
        out.writeFloat(run.left());
        out.writeFloat(run.right());
        out.writeUTF(shortened(run.text()));
      }
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_STRING ? text : text.substring(0, LONGEST_STRING);
  }

  /// Reads a report; the child is not trusted, for it may be what a hostile file made of it.
  static ChildReport read(DataInputStream in, int mostCharacters) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a report");
    }
    return in.readBoolean()
        ? new Read(readPdf(in, mostCharacters))
        : new Failed(in.readUTF(), in.readUTF());
  }

  private static RawPdf readPdf(DataInputStream in, int mostCharacters) throws IOException {
    int pages = in.readInt();
    int lost = in.readInt();
    int count = in.readInt();
    int left = mostCharacters;
    List<RunLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RunLine line = readLine(in);
      left -= line.runs().stream().mapToInt(run -> run.text().length()).sum() + 1;
      if (left < 0) {
        throw new IOException("more text than agreed");
      }
      lines.add(line);
    }
    return new RawPdf(pages, lost, lines);
  }

  private static RunLine readLine(DataInputStream in) throws IOException {
    int page = in.readInt();
    float y = in.readFloat();
    int count = in.readInt();
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      runs.add(new Run(in.readUTF(), in.readFloat(), in.readFloat(), in.readFloat(), in.readUTF()));
    }
    return new RunLine(page, y, runs);
  }
}
