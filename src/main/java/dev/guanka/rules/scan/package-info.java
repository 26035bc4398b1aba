/** Reads a package as the runtime would and says which capabilities its code shows. */
package dev.guanka.rules.scan;
