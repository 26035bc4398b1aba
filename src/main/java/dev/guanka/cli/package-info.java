/** The command line: checks a package without a server, a database or Spring. */
package dev.guanka.cli;
