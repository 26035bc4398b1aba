/** Reads a work tree for the command line: leaves out what is not shipped, follows no link. */
package dev.guanka.rules.source.folder;
