"""Tests of the studio: a package, so that its conftest does not hide that of all tests."""
