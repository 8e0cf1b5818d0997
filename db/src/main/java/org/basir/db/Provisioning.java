package org.basir.db;

import java.sql.Connection;
import java.sql.SQLException;

/// Makes a service's role and schema in a database, or repairs them.
///
/// @param admin a connection of a role that may create roles and schemas
record Provisioning(Connection admin) {

  // any number that nobody else takes a lock on
  private static final long LOCK = 0x6261736972L;

  /// Does it in one transaction, one process at a time: roles belong to the whole server, and two
  /// sessions that alter the same one at the same time fail.
  void provide(Schema schema, String password) throws SQLException {
    admin.setAutoCommit(false);
    execute("select pg_advisory_xact_lock(%d)".formatted(LOCK));
    execute(createRole(schema));
    execute("alter role %s login noinherit password '%s'".formatted(schema.role(), password));
    execute(createSchema(schema));
    execute("revoke all on schema %s from public".formatted(schema.name()));
    // Servers before 15 let everybody create tables there. Refused with a warning only where the
    // schema is not the admin's.
    execute("revoke create on schema public from public");
    admin.commit();
  }

  /// `create role` knows no `if not exists`.
  private static String createRole(Schema schema) {
    return """
    do $$ begin
      if not exists (select from pg_roles where rolname = '%1$s') then
        create role %1$s login noinherit;
      end if;
    end $$\
    """
        .formatted(schema.role());
  }

  /// An admin who is no superuser has to be a member of the role to make it an owner.
  private static String createSchema(Schema schema) {
    return """
    do $$ begin
      if not pg_has_role(current_user, '%1$s', 'set') then
        grant %1$s to current_user;
      end if;
      create schema if not exists %2$s authorization %1$s;
    end $$\
    """
        .formatted(schema.role(), schema.name());
  }

  private void execute(String sql) throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }
}
