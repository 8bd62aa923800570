// Package testsuite tests whole programs, and the repository as a whole: what
// compiled programs print, who imports whom, what a program links.
package testsuite
