// A node:test reporter that writes {passed, failed, skipped} as JSON and names each failed and skipped test.
export default async function* countReporter(source) {
  const count = { passed: 0, failed: 0, skipped: 0, skippedNames: [], failedNames: [] };
  for await (const { type, data } of source) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const where = `${data.name} (${data.file?.replace(`${process.cwd()}/`, '') ?? ''})`;
    if (data.skip !== undefined) {
      count.skipped++;
      count.skippedNames.push(typeof data.skip === 'string' && data.skip ? `${where}: ${data.skip}` : where);
    } else if (type === 'test:pass') count.passed++;
    else {
      count.failed++;
      count.failedNames.push(where);
    }
  }
  yield JSON.stringify(count);
}
