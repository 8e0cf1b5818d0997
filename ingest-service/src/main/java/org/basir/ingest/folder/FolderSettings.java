package org.basir.ingest.folder;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which folders may be taken in.
///
/// @param folderRoots folders that, with all below them, may be asked for; none by default
@ConfigurationProperties("basir.ingest")
record FolderSettings(@DefaultValue List<Path> folderRoots) {

  FolderSettings {
    folderRoots = List.copyOf(folderRoots);
  }
}
