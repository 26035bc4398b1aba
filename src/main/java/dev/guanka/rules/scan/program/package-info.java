/** Puts the files together: reachability, linking, and evidence that adds up. */
package dev.guanka.rules.scan.program;
