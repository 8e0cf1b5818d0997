package org.basir.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.FolderRun;
import org.basir.app.client.FolderRun.FileOutcome;
import org.basir.app.client.SuiteClient;

/// Hands files and folders to the suite, and says which transcripts came of them.
///
/// @param readsFolders whether the suite may read the folders itself; where it was started for
///   other ones, their files are uploaded
record Submission(SuiteClient client, Output output, boolean readsFolders) {

  private static final Pattern SPEECH =
      Pattern.compile(".+\\.(pdf|txt|html?)", Pattern.CASE_INSENSITIVE);

  static Submission to(Session session, Output output) {
    return new Submission(session.client(), output, session.readsFolders());
  }

  /// Uploads the files and ingests the folders among `paths`. A file that is refused is named, and
  /// the others go on.
  Submitted submit(List<Path> paths, Map<String, String> given) {
    var transcripts = new LinkedHashSet<UUID>();
    var refused = 0;
    for (var path : readsFolders ? paths : files(paths)) {
      try {
        transcripts.addAll(submit(path, given));
      } catch (CommandFailure refusal) {
        output.note("basir: " + path + ": " + refusal.getMessage());
        refused++;
      }
    }
    return new Submitted(transcripts, refused);
  }

  private static List<Path> files(List<Path> paths) {
    return paths.stream().flatMap(Submission::files).toList();
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (var inside = Files.walk(path)) {
      return inside
          .filter(file -> SPEECH.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted()
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new CommandFailure("cannot read " + path + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private Set<UUID> submit(Path path, Map<String, String> given) {
    return Files.isDirectory(path)
        ? folder(path.toAbsolutePath().normalize())
        : Set.of(client.upload(path, given));
  }

  static void refuseMissing(List<Path> paths) {
    for (var path : paths) {
      if (!Files.isReadable(path)) {
        throw new CommandFailure(path + ": no such file or folder, or not readable");
      }
    }
  }

  private Set<UUID> folder(Path folder) {
    var run = client.startFolder(folder);
    var ended = Pipeline.of(client, output).until(() -> seen(client.folder(run)), FolderRun::ended);
    output.note("");
    var transcripts = new LinkedHashSet<UUID>();
    for (var file : ended.files()) {
      output.note("%-14s %s%s".formatted(file.outcome(), file.file(), because(file)));
      if (file.transcript() != null) {
        transcripts.add(file.transcript());
      }
    }
    return transcripts;
  }

  private FolderRun seen(FolderRun run) {
    output.err().print("\rreading %d of %d files".formatted(run.done(), run.total()));
    output.err().flush();
    return run;
  }

  private static String because(FileOutcome file) {
    return file.detail() == null ? "" : ": " + file.detail();
  }
}
