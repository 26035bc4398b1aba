package dev.guanka.process.engine;

/** A file that is deployed, under the name by which models refer to it. */
record ShippedFile(String name, String text) {}
