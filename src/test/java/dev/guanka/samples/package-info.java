/** The sample mini programs of the repository, as tests hand them in. */
package dev.guanka.samples;
