package dev.guanka.testing;

/** One of the servers that tests can have; each hands out databases by name. */
interface DatabaseServer {

  String description();

  DatabaseAddress emptyDatabase(String name);
}
