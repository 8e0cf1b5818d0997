package org.basir.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.basir.http.Problem;
import org.basir.ingest.folder.PreparedFile.Ready;
import org.basir.ingest.folder.PreparedFile.Settled;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.transcript.Document;
import org.basir.ingest.transcript.Intake;
import org.springframework.stereotype.Component;

/// Reads a file; whatever is wrong with it becomes its result.
@Component
class FilePreparation {

  private final Intake intake;

  FilePreparation(Intake intake) {
    this.intake = intake;
  }

  PreparedFile prepare(Path folder, FolderFile file) {
    var path = folder.resolve(file.file());
    if (!Document.isTranscriptName(file.file())
        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return new Settled(file.getId(), FileResult.skipped());
    }
    try {
      return new Ready(file.getId(), intake.prepare(read(path)));
    } catch (IOException e) {
      return unreadable(file, "cannot be opened: " + e);
    } catch (Problem problem) {
      return unreadable(file, String.valueOf(problem.getMessage()));
    }
  }

  private static Document read(Path path) throws IOException {
    var name = path.getFileName().toString();
    if (Files.size(path) > ExtractionLimits.standard().bytes()) {
      throw Document.tooLarge(name);
    }
    return new Document(name, Optional.empty(), Files.readAllBytes(path));
  }

  private static PreparedFile unreadable(FolderFile file, String detail) {
    return new Settled(file.getId(), FileResult.unreadable(detail));
  }
}
