"""What people can do, a file to each feature: plain functions, and a table of when they are called."""
