// Loaded into the web server before Next: when the launcher is gone, however it ended, the server ends too. Otherwise it
// would go on holding the port, without anybody who stops it or its database.
process.on("disconnect", () => {
  setTimeout(() => process.exit(1), 5_000).unref();
  process.kill(process.pid, "SIGTERM");
});
