/** Turns a zip, a wxapkg or a folder into a package snapshot, safely, or refuses it by name. */
package dev.guanka.rules.source;
