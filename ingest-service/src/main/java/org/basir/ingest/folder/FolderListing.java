package org.basir.ingest.folder;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;

/// All files below a folder, by path. Links are listed and not followed; so is what cannot be
/// opened.
final class FolderListing extends SimpleFileVisitor<Path> {

  private final Path folder;
  private final TreeSet<String> files = new TreeSet<>();

  private FolderListing(Path folder) {
    this.folder = folder;
  }

  static List<String> of(Path folder) throws IOException {
    var listing = new FolderListing(folder);
    Files.walkFileTree(folder, listing);
    return List.copyOf(listing.files);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    return add(file);
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return add(file);
  }

  private FileVisitResult add(Path file) {
    files.add(folder.relativize(file).toString().replace(File.separatorChar, '/'));
    return FileVisitResult.CONTINUE;
  }
}
