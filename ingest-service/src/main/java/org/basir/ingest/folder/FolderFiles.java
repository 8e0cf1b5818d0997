package org.basir.ingest.folder;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The files of all folders, in the order they are taken.
interface FolderFiles extends Repository<FolderFile, FolderFile.Key> {

  FolderFile save(FolderFile file);

  /// Found only while it has no outcome.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select f from FolderFile f where f.key = :key and f.outcome is null")
  Optional<FolderFile> findPending(FolderFile.Key key);

  @Query("select f from FolderFile f where f.key.folder = :folder order by f.key.ordinal")
  List<FolderFile> of(UUID folder);

  @Query(
      """
      select f from FolderFile f
      where f.key.folder = :folder and f.outcome is null order by f.key.ordinal
      """)
  List<FolderFile> pending(UUID folder);
}
