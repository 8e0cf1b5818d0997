package org.basir.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListingTests {

  @Test
  void listsFilesOfAllDepthsByPath(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    for (var file : new String[] {"b/c/3.txt", "b.txt", "B.txt", "b/2.txt", "a.txt", ".hidden"}) {
      Files.createFile(folder.resolve(file));
    }

    assertThat(FolderListing.of(folder))
        .containsExactly(".hidden", "B.txt", "a.txt", "b.txt", "b/2.txt", "b/c/3.txt");
  }

  @Test
  void listsLinksWithoutFollowingThem(@TempDir Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("loop"), folder);

    assertThat(FolderListing.of(folder)).containsExactly("loop");
  }
}
