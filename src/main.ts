#!/usr/bin/env node
import { runCommand } from './adapters/cli/program.js'

process.exitCode = await runCommand(process.argv)
